$ErrorActionPreference = 'Stop'
if (-not (Get-Command Get-ExchangeServer -ErrorAction SilentlyContinue)) {
    throw 'Run this in the Exchange Management Shell.'
}
# The cmdlets of a remote shell do not see what this script prefers, so each call is told.
$change = @{ ErrorAction = 'Stop' }
if ($WhatIf) { $change['WhatIf'] = $true }

$saved = Join-Path $Folder (Get-Date -Format 'yyyy-MM-dd_HHmmss')
New-Item -ItemType Directory -Path $saved | Out-Null
Start-Transcript -Path (Join-Path $saved 'transcript.txt') | Out-Null
$transcribing = $true
trap {
    if ($transcribing) { Stop-Transcript | Out-Null }
    break
}

function Save-Current($Name, $Values) {
    $Values | Export-Clixml -Path (Join-Path $saved ($Name + '.xml'))
}

function Confirm-Step($Question) {
    if ($WhatIf) { return $true }
    (Read-Host ($Question + ' Type y to go on')) -eq 'y'
}
