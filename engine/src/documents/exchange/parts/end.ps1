
Write-Host ('Done. What was there before is in ' + $saved)
Stop-Transcript | Out-Null
