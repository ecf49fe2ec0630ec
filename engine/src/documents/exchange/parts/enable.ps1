if ($Step -eq 'Enable') {
    if (-not $Thumbprint) { throw 'Which certificate? -Thumbprint' }
    foreach ($one in $exchange) {
        $name = $one.Name
        $certificate = Get-ExchangeCertificate -Server $name -Thumbprint $Thumbprint -ErrorAction Stop
        if ($services) {
            Enable-ExchangeCertificate -Server $name -Thumbprint $Thumbprint -Services $services @change
        }
