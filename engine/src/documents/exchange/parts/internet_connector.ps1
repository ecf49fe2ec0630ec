    $internet = "Internet $name"
    $known = @(Get-ReceiveConnector -Server $name -ErrorAction Stop |
        Where-Object { $_.Name -eq $internet })
    if ($known) {
        Set-ReceiveConnector -Identity "$name\$internet" -Fqdn $mailHost -RemoteIPRanges $mailRanges @change
    } else {
        New-ReceiveConnector -Name $internet -Server $name -Usage Internet -Bindings '0.0.0.0:25' -RemoteIPRanges $mailRanges -Fqdn $mailHost @change
    }
