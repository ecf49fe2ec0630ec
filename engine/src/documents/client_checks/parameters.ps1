# -Ca FILE             the CA that is trusted, in place of the system's ($env:CAS_PLAN_CA)
# -Resolve "NAME=ADDRESS NAME=ADDRESS"  in place of DNS ($env:CAS_PLAN_RESOLVE)
param(
    [string] $Side,
    [string] $Ca = $env:CAS_PLAN_CA,
    [string] $Resolve = $env:CAS_PLAN_RESOLVE
)
