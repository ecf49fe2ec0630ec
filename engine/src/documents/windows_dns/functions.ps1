[CmdletBinding(SupportsShouldProcess = $true)]
param([string]$ComputerName = 'localhost')

$ErrorActionPreference = 'Stop'
Import-Module DnsServer
$server = @{ ComputerName = $ComputerName }
# Functions of a module do not see this preference, so it is handed to each.
$trying = @{ WhatIf = [bool]$WhatIfPreference }

# The longest zone of the server that holds a name.
function Find-Zone([string]$Name) {
    $labels = $Name.Split('.')
    for ($first = 0; $first -lt $labels.Count; $first++) {
        $zone = $labels[$first..($labels.Count - 1)] -join '.'
        $found = Get-DnsServerZone @server -Name $zone -ErrorAction SilentlyContinue
        if ($found -and $found.ZoneType -eq 'Primary') { return $found.ZoneName }
    }
}

# What a record says, in the form of this script.
function Get-Data($Record) {
    $data = $Record.RecordData
    switch ($Record.RecordType) {
        'A' { $data.IPv4Address.IPAddressToString }
        'AAAA' { $data.IPv6Address.IPAddressToString }
        'CNAME' { $data.HostNameAlias.TrimEnd('.') }
        'SRV' { '{0} {1} {2} {3}' -f $data.Priority, $data.Weight, $data.Port, $data.DomainName.TrimEnd('.') }
        'MX' { '{0} {1}' -f $data.Preference, $data.MailExchange.TrimEnd('.') }
    }
}

function Add-Data([string]$Zone, [string]$Owner, [string]$Type, [string]$Data, [int]$Seconds) {
    $place = @{ ZoneName = $Zone; Name = $Owner; TimeToLive = [TimeSpan]::FromSeconds($Seconds) }
    $part = $Data.Split(' ')
    switch ($Type) {
        'A' { Add-DnsServerResourceRecord @server @trying @place -A -IPv4Address $Data }
        'AAAA' { Add-DnsServerResourceRecord @server @trying @place -AAAA -IPv6Address $Data }
        'CNAME' { Add-DnsServerResourceRecord @server @trying @place -CName -HostNameAlias $Data }
        'SRV' { Add-DnsServerResourceRecord @server @trying @place -Srv -Priority $part[0] -Weight $part[1] -Port $part[2] -DomainName $part[3] }
        'MX' { Add-DnsServerResourceRecord @server @trying @place -MX -Preference $part[0] -MailExchange $part[1] }
    }
}

# Adds what is missing of the records of one name and type.
function Set-Record([string]$Name, [string]$Type, [string[]]$Data, [int]$Seconds, [switch]$PinPoint) {
    if ($Type -eq 'A' -or $Type -eq 'AAAA') {
        $Data = $Data | ForEach-Object { ([System.Net.IPAddress]$_).IPAddressToString }
    }
    $zone = Find-Zone $Name
    if (-not $zone) {
        if (-not $PinPoint) { Write-Warning "${Name}: no zone of this server holds it"; return }
        if ($Type -eq 'CNAME') { Write-Warning "${Name}: an alias cannot stand at the top of a zone; give it the addresses of $Data"; return }
        Add-DnsServerPrimaryZone @server @trying -Name $Name -ReplicationScope Forest
        $zone = $Name
    }
    $owner = if ($zone -eq $Name) { '@' } else { $Name.Substring(0, $Name.Length - $zone.Length - 1) }
    $there = @(Get-DnsServerResourceRecord @server -ZoneName $zone -Name $owner -RRType $Type -ErrorAction SilentlyContinue |
        Where-Object { $_.HostName -eq $owner } | ForEach-Object { Get-Data $_ })
    $other = @($there | Where-Object { $Data -notcontains $_ })
    if ($other) { Write-Warning "$Name $Type is $($other -join ', '), not $($Data -join ', '); nothing is changed"; return }
    foreach ($one in $Data) {
        if ($there -contains $one) { Write-Output "$Name $Type $one is there" }
        else { Add-Data $zone $owner $Type $one $Seconds }
    }
}
