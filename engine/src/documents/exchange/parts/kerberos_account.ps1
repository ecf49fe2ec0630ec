# A second password would leave the first server with a key that no ticket fits.
$first = $exchange[0].Fqdn
if ($WhatIf) {
    Write-Host ('What if: ' + $roll + ' gives ' + $first + ' a new password of ' + $Account)
} elseif (Confirm-Step ('Generate a new password for ' + $Account + ' on ' + $first + '?')) {
    & $roll -ToSpecificServer $first -GenerateNewPasswordFor $Account
}
foreach ($one in @($exchange | Select-Object -Skip 1)) {
    if ($WhatIf) {
        Write-Host ('What if: ' + $one.Fqdn + ' takes it from ' + $first)
    } else {
        & $roll -ToSpecificServer $one.Fqdn -CopyFrom $first
    }
}
