foreach ($principal in $principals) {
    & setspn.exe -F -Q $principal | Out-Host
}
if (Confirm-Step ('Is each of them free, or with ' + $Account + '?')) {
    foreach ($principal in $principals) {
        if ($WhatIf) {
            Write-Host ('What if: setspn -S ' + $principal + ' ' + $Account)
        } else {
            & setspn.exe -S $principal $Account | Out-Host
        }
    }
}
& setspn.exe -L $Account | Out-Host
