if ($Step -eq 'Import') {
    if ($AnswerFile) {
        $answer = [System.IO.File]::ReadAllBytes($AnswerFile)
        if ($AnswerFile -like '*.pfx') {
            $secret = Read-Host 'The password of that file' -AsSecureString
            $imported = Import-ExchangeCertificate -Server $first -FileData $answer -Password $secret -PrivateKeyExportable $exportable @change
        } else {
            $imported = Import-ExchangeCertificate -Server $first -FileData $answer @change
        }
        if ($imported) { $Thumbprint = $imported.Thumbprint }
    }
    if (-not $Thumbprint -and -not $WhatIf) {
        throw 'Which certificate? -AnswerFile for a new answer, -Thumbprint for one that is there'
    }
    $others = @($exchange | Select-Object -Skip 1)
    if ($Thumbprint -and ($others.Length -gt 0 -or $PfxFile)) {
        $password = Read-Host 'A password for the way to the other places' -AsSecureString
        $pfx = Export-ExchangeCertificate -Server $first -Thumbprint $Thumbprint -BinaryEncoded -Password $password @change
        if ($pfx -and $PfxFile) { [System.IO.File]::WriteAllBytes($PfxFile, $pfx.FileData) }
        foreach ($one in $others) {
            $there = Get-ExchangeCertificate -Server $one.Name -ErrorAction Stop |
                Where-Object { $_.Thumbprint -eq $Thumbprint }
            if ($pfx -and -not $there) {
                Import-ExchangeCertificate -Server $one.Name -FileData $pfx.FileData -Password $password -PrivateKeyExportable $exportable @change
            }
        }
    }
    Write-Host ('Its thumbprint: ' + $Thumbprint)
}
