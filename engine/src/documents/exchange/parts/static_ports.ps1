# Creates or opens a key and sets one value; nothing else there changes. Says whether it did.
function Set-StaticPort($Server, $Place, $Port) {
    $root = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', $Server)
    $key = $root.OpenSubKey($Place.Key)
    $now = $null
    if ($key) { $now = $key.GetValue($Place.Value) }
    if ($null -ne $now) {
        $kind = [string] $key.GetValueKind($Place.Value)
        Write-Host ($Server + ' ' + $Place.Value + ' is ' + $now + ', ' + $kind)
        if ($now -eq $Port -and $kind -eq $Place.Kind) { return $false }
    }
    if ($WhatIf) {
        Write-Host ('What if: ' + $Server + ' ' + $Place.Value + ' becomes ' + $Port)
        return $false
    }
    $root.CreateSubKey($Place.Key).SetValue($Place.Value, $Port, $Place.Kind)
    $true
}

# The restart drops every Outlook on a server: one at a time, and drained before (LB-47).
function Restart-Rpc($Server, $Services) {
    if (Confirm-Step ('Is ' + $Server + ' drained at the balancer? Its RPC services restart.')) {
        Get-Service -ComputerName $Server -Name $Services | Restart-Service @change
    }
}

foreach ($one in $exchange) {
    $rpc = Set-StaticPort $one.Fqdn $clientAccess $clientAccessPort
    $book = Set-StaticPort $one.Fqdn $addressBook $addressBookPort
    if ($rpc -or $book) { Restart-Rpc $one.Fqdn @('MSExchangeRPC', 'MSExchangeAB') }
}
