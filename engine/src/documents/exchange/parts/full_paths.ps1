# What reads and writes these files knows nothing of the folder in which the shell stands.
function Get-FullPath($Path) {
    if (-not $Path -or $Path -like '\\*') { return $Path }
    $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
}
$AnswerFile = Get-FullPath $AnswerFile
$PfxFile = Get-FullPath $PfxFile
$RequestFile = Get-FullPath $RequestFile
