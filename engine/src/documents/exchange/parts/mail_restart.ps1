        # POP and IMAP look for their certificate when they start.
        Get-Service -ComputerName $one.Fqdn |
            Where-Object { $mailServices -contains $_.Name -and $_.Status -eq 'Running' } |
            Restart-Service @change
