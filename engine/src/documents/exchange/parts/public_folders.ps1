# Public folders pass the array: their Mailbox servers take the same port (LB-13).
foreach ($server in $PublicFolderServers) {
    if (Set-StaticPort $server $clientAccess $clientAccessPort) {
        Restart-Rpc $server @('MSExchangeRPC')
    }
}
