# Databases that are made later take the array by themselves. The others keep the server with which
# they were made. Only those of this site count: with a DAG, those whose activation preference 1 is
# here.
$all = @(Get-MailboxDatabase -ErrorAction Stop)
Save-Current 'databases' $all
$all | Sort-Object Name |
    Format-Table Name, Server, ActivationPreference, RpcClientAccessServer -AutoSize | Out-Host
if (-not $Databases) {
    $Databases = (Read-Host 'Databases of this site, with commas between; empty for none') -split ','
}
foreach ($typed in $Databases) {
    $name = $typed.Trim()
    if (-not $name) { continue }
    $database = Get-MailboxDatabase -Identity $name -ErrorAction Stop
    if ($database.RpcClientAccessServer -eq $arrayHost) { continue }
    if ($WhatIf -and -not $array) {
        Write-Host ('What if: ' + $name + ' takes ' + $arrayHost + ', once the array is there.')
    } else {
        Set-MailboxDatabase -Identity $name -RpcClientAccessServer $arrayHost @change
    }
}
