if ($Step -eq 'Request') {
    # The server writes the file: name a share, such as \\fs01\certificates\mail.req.
    if (-not $RequestFile) { throw 'Where does the request go? -RequestFile' }
    New-ExchangeCertificate -Server $first -GenerateRequest -SubjectName $Subject -DomainName $names -FriendlyName $title -KeySize $keySize -PrivateKeyExportable $exportable -RequestFile $RequestFile @change
}
