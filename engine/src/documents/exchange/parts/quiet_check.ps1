foreach ($one in $exchange) {
    $root = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', $one.Fqdn)
    foreach ($place in $quiet) {
        $key = $root.OpenSubKey($place.Key)
        $now = $null
        if ($key) { $now = $key.GetValue($place.Value) }
        Write-Host ($one.Fqdn + ' ' + $place.Value + ': planned ' + $place.Data + ', now ' + $now)
    }
}
