if ($Step -eq 'Request') {
    if (-not $RequestFile) { throw 'Where does the request go? -RequestFile, with its whole path' }
    $request = New-ExchangeCertificate -Server $first -GenerateRequest -SubjectName $Subject -DomainName $names -FriendlyName $title -KeySize $keySize -PrivateKeyExportable $exportable @change
    if ($request) {
        $bytes = [System.Text.Encoding]::Unicode.GetBytes($request)
        [System.IO.File]::WriteAllBytes($RequestFile, $bytes)
    }
}
