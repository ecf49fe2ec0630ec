        # Never forced: servers trust each other by the default certificate of SMTP (CRT-18).
        if ([string] $certificate.Services -notmatch 'SMTP') {
            Write-Host 'Asked whether to replace the default SMTP certificate, answer no.'
            Enable-ExchangeCertificate -Server $name -Thumbprint $Thumbprint -Services SMTP @change
        }
