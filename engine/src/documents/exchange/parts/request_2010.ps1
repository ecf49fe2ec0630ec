if ($Step -eq 'Request') {
    if (-not $RequestFile) { throw 'Where does the request go? -RequestFile' }
    $request = New-ExchangeCertificate -Server $first -GenerateRequest -SubjectName $Subject -DomainName $names -FriendlyName $title -KeySize $keySize -PrivateKeyExportable $exportable @change
    if ($request) { Set-Content -Path $RequestFile -Value $request }
}
