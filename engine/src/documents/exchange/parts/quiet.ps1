# A value that somebody set on purpose is asked about; Windows takes them at its next start.
foreach ($one in $exchange) {
    $root = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', $one.Fqdn)
    foreach ($place in $quiet) {
        $key = $root.OpenSubKey($place.Key)
        $now = $null
        if ($key) { $now = $key.GetValue($place.Value) }
        $what = $one.Fqdn + ' ' + $place.Value
        Write-Host ($what + ' is ' + $now)
        if ($now -eq $place.Data) { continue }
        if ($WhatIf) {
            Write-Host ('What if: ' + $what + ' becomes ' + $place.Data)
        } elseif ($null -eq $now -or (Confirm-Step ($what + ' is ' + $now + '. Make it ' + $place.Data + '?'))) {
            $root.CreateSubKey($place.Key).SetValue($place.Value, $place.Data, $place.Kind)
        }
    }
}
