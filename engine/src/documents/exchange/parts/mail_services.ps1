    $found = @(Get-Service -ComputerName $one.Fqdn |
        Where-Object { $mailServices -contains $_.Name })
    foreach ($service in $found) {
        Set-Service -ComputerName $one.Fqdn -Name $service.Name -StartupType Automatic @change
        Restart-Service -InputObject $service @change
    }
