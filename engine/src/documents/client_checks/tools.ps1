$script:failed = 0
$script:number = 0
$script:problem = ''

function say($result, $text) {
    $script:number++
    if ($result -eq 'FAIL') { $script:failed++ }
    Write-Output ('{0,-5} {1}' -f $result, $text)
}

# Every address of a name.
function addresses($name) {
    if ($Resolve) {
        foreach ($pair in $Resolve.Split(' ')) {
            $parts = $pair.Split('=')
            if ($parts.Length -eq 2 -and $parts[0] -eq $name) { $parts[1] }
        }
        return
    }
    try {
        foreach ($one in [System.Net.Dns]::GetHostAddresses($name)) { $one.IPAddressToString }
    } catch { }
}

# A connection to the first address of a name, or nothing.
function connect($name, $port) {
    $all = @(addresses $name)
    if ($all.Length -eq 0) { return $null }
    $address = [System.Net.IPAddress]::Parse($all[0])
    $client = New-Object System.Net.Sockets.TcpClient($address.AddressFamily)
    try {
        $wait = $client.BeginConnect($address, [int] $port, $null, $null)
        if (-not $wait.AsyncWaitHandle.WaitOne(5000, $false)) { $client.Close(); return $null }
        $client.EndConnect($wait)
        $client.ReceiveTimeout = 15000
        $client.SendTimeout = 15000
        return $client
    } catch {
        $client.Close()
        return $null
    }
}

# Whether a certificate comes from the CA that was named.
function from_ca($certificate, $given) {
    $root = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2($Ca)
    $chain = New-Object System.Security.Cryptography.X509Certificates.X509Chain
    $chain.ChainPolicy.RevocationMode = 'NoCheck'
    $chain.ChainPolicy.VerificationFlags = 'AllowUnknownCertificateAuthority'
    [void] $chain.ChainPolicy.ExtraStore.Add($root)
    foreach ($element in $given.ChainElements) {
        [void] $chain.ChainPolicy.ExtraStore.Add($element.Certificate)
    }
    $leaf = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2($certificate)
    if (-not $chain.Build($leaf)) { return $false }
    $last = $chain.ChainElements[$chain.ChainElements.Count - 1].Certificate
    return $last.Thumbprint -eq $root.Thumbprint
}

# TLS over a connection; what is wrong with the certificate is in $script:problem: name or trust.
function begin_tls($stream, $name) {
    $script:problem = ''
    $judge = {
        param($from, $certificate, $chain, $errors)
        $bits = [int] $errors
        if ($bits -band 2) { $script:problem = 'name' }
        elseif ($bits -band 1) { $script:problem = 'trust' }
        elseif ($Ca) { if (-not (from_ca $certificate $chain)) { $script:problem = 'trust' } }
        elseif ($bits -band 4) { $script:problem = 'trust' }
        if ($Ca -and $script:problem -eq 'name' -and -not (from_ca $certificate $chain)) {
            $script:problem = 'trust'
        } elseif (-not $Ca -and ($bits -band 4)) { $script:problem = 'trust' }
        return $true
    }
    $tls = New-Object System.Net.Security.SslStream($stream, $false, $judge)
    # TLS 1.0 is what the oldest .NET has; later ones have 1.2, the newest take the system's.
    $protocols = 192
    if ($PSVersionTable.CLRVersion -and $PSVersionTable.CLRVersion.Major -ge 4) { $protocols = 4032 }
    if ($PSVersionTable.PSEdition -eq 'Core') { $protocols = 0 }
    try {
        $tls.AuthenticateAsClient($name, $null, [System.Security.Authentication.SslProtocols] $protocols, $false)
    } catch {
        $script:problem = 'answer'
    }
    return $tls
}

# The status of a page; $script:problem says what is wrong before it.
function fetch($name, $path, $at) {
    $client = connect $at 443
    if ($client -eq $null) { $script:problem = 'answer'; return '' }
    try {
        $tls = begin_tls $client.GetStream() $name
        if ($script:problem) { return '' }
        $text = "GET $path HTTP/1.1`r`nHost: $name`r`nConnection: close`r`n`r`n"
        $bytes = [System.Text.Encoding]::ASCII.GetBytes($text)
        $tls.Write($bytes, 0, $bytes.Length)
        $tls.Flush()
        $reader = New-Object System.IO.StreamReader($tls)
        $line = $reader.ReadLine()
        if ($line -match '^HTTP/1\.[01] ([0-9]{3})') { return $matches[1] }
        $script:problem = 'answer'
        return ''
    } catch {
        $script:problem = 'answer'
        return ''
    } finally {
        $client.Close()
    }
}

function complaint {
    switch ($script:problem) {
        'name' { 'its certificate has another name' }
        'trust' { 'its certificate is not trusted' }
        default { 'nothing answers' }
    }
}

# resolves NAME [ADDRESS ...]: it has an address, and one of these.
function resolves($name) {
    $found = @(addresses $name)
    if ($found.Length -eq 0) { say 'FAIL' "$name should resolve, and does not"; return }
    if ($args.Length -gt 0) {
        foreach ($one in $found) {
            if ($args -notcontains $one) {
                say 'FAIL' "$name should resolve to $args, and has $one"
                return
            }
        }
    }
    say 'ok' "$name resolves to $found"
}

# service NAME TARGET: an SRV record.
function service($name, $target) {
    if ($Resolve) { say 'skip' "the SRV record $name for ${target}: no DNS"; return }
    $text = (nslookup -type=SRV $name 2>&1) -join "`n"
    if ($text -match [regex]::Escape($target)) {
        say 'ok' "$name names $target"
    } else {
        say 'FAIL' "$name should name $target at port 443, and does not"
    }
}

# hidden NAME: it has no address here.
function hidden($name) {
    $found = @(addresses $name)
    if ($found.Length -eq 0) { say 'ok' "$name does not resolve here" }
    else { say 'FAIL' "$name should resolve inside only, and is $found" }
}

# page URL: the certificate is good for the name, and Exchange answers.
function page($url) {
    $uri = New-Object System.Uri($url)
    $code = fetch $uri.Host $uri.AbsolutePath $uri.Host
    if ($script:problem) { say 'FAIL' "$url should verify and answer: $(complaint)"; return }
    $root = $uri.AbsolutePath -eq '/'
    if ($code -match '^(2..|3..|401|403|405)$' -or ($root -and $code -match '^4')) {
        say 'ok' "$url verifies and answers $code"
    } else {
        say 'FAIL' "$url should answer 2xx, 3xx, 401, 403 or 405, and answers $code"
    }
}

# Reads an SMTP answer to its last line.
function read_answer($reader) {
    do { $line = $reader.ReadLine() } while ($line -and $line.Length -gt 3 -and $line[3] -eq '-')
    return $line
}

# secure NAME PORT tls|smtp: the certificate at a mail port is good for the name.
function secure($name, $port, $begin) {
    $client = connect $name $port
    if ($client -eq $null) { say 'FAIL' "$name port $port should answer, and does not"; return }
    try {
        $stream = $client.GetStream()
        if ($begin -eq 'smtp') {
            $reader = New-Object System.IO.StreamReader($stream)
            $writer = New-Object System.IO.StreamWriter($stream)
            $writer.NewLine = "`r`n"
            $writer.AutoFlush = $true
            [void] (read_answer $reader)
            $writer.WriteLine('EHLO client.invalid')
            [void] (read_answer $reader)
            $writer.WriteLine('STARTTLS')
            [void] (read_answer $reader)
        }
        [void] (begin_tls $stream $name)
        if ($script:problem) { say 'FAIL' "$name port $port should verify: $(complaint)" }
        else { say 'ok' "$name port $port verifies" }
    } catch {
        say 'FAIL' "$name port $port should verify: nothing answers"
    } finally {
        $client.Close()
    }
}

# not_named NAME OTHER: the certificate that OTHER shows is trusted, but not good for NAME.
function not_named($name, $other) {
    [void] (fetch $name '/' $other)
    if ($script:problem -eq 'name') { say 'ok' "$name is not on the certificate that $other shows" }
    elseif (-not $script:problem) { say 'FAIL' "$name should not be on the certificate that $other shows, and is" }
    else { say 'FAIL' "$name should not be on the certificate that $other shows: $(complaint)" }
}

function open_port($name, $port) {
    $client = connect $name $port
    if ($client -eq $null) { say 'FAIL' "$name port $port should take connections, and does not"; return }
    $client.Close()
    say 'ok' "$name port $port takes connections"
}

function closed_port($name, $port) {
    $client = connect $name $port
    if ($client -eq $null) { say 'ok' "$name port $port is closed here"; return }
    $client.Close()
    say 'FAIL' "$name port $port should be closed here, and is open"
}

function main {
    if ($Side -eq 'inside') { inside }
    elseif ($Side -eq 'outside') { outside }
    else { Write-Output 'usage: client-checks.ps1 inside|outside'; exit 2 }
    Write-Output "$($script:number) checks from $Side, $($script:failed) failed"
    if ($script:failed -gt 0) { exit 1 }
    exit 0
}
