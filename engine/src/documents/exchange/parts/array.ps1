Get-ADSite -Identity $adSite -ErrorAction Stop | Out-Null
$array = Get-ClientAccessArray -Site $adSite -ErrorAction Stop
Save-Current 'array' $array
if (-not $array) {
    New-ClientAccessArray -Name $arrayName -Fqdn $arrayHost -Site $adSite @change
} elseif ($array.Fqdn -ne $arrayHost) {
    # Profiles keep the old name while it answers: leave its record and its address (CAS-15).
    if (Confirm-Step ('The array of this site is ' + $array.Fqdn + '. Make it ' + $arrayHost + '?')) {
        Set-ClientAccessArray -Identity $array.Name -Fqdn $arrayHost @change
    }
}
