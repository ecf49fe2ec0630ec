
$exchange = @()
foreach ($server in $servers) {
    $found = Get-ExchangeServer -Identity $server -ErrorAction Stop
    $build = [string] $found.AdminDisplayVersion
    if ($build -notlike $version) {
        throw ($server + ' is ' + $build + ', and this script is for ' + $version)
    }
    $exchange += $found
}
