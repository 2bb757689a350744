#!/usr/bin/env bash
# Fetches a newer Debian package into a folder, without installing it and without naming a mirror:
# the mirror is the one the machine's own apt configuration uses.
#   fetch_debian.sh package NAME MAJOR DIR   binary package of at least MAJOR, from the backports
#   fetch_debian.sh source  NAME MINIMUM DIR source package of at least MINIMUM, from a newer release
set -euo pipefail
what=$1 name=$2 minimum=$3 dir=$4

command -v apt-get >/dev/null || { echo "apt is not available" >&2; exit 1; }
uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | sort -u | head -1)
[ -n "$uri" ] || { echo "apt knows no mirror; run apt-get update once" >&2; exit 1; }
release=$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")
key=/usr/share/keyrings/debian-archive-keyring.gpg

work=$dir/apt
mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
case $what in
  package) echo "deb [signed-by=$key] $uri $release-backports main" ;;
  source) for suite in forky sid; do echo "deb-src [signed-by=$key] $uri $suite main"; done ;;
esac >"$work/sources.list"
apt=(apt-get -qq -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
  -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User= -o Acquire::Languages=none)
"${apt[@]}" update >&2

cd "$work"
case $what in
  package)
    "${apt[@]}" download "$name" >&2
    deb=$(ls -1 "$name"_*.deb | sort -V | tail -1)
    version=$(dpkg-deb -f "$deb" Version)
    dpkg --compare-versions "$version" ge "$minimum" || { echo "$name $version is older than $minimum" >&2; exit 1; }
    dpkg-deb -x "$deb" "$dir"
    ;;
  source)
    "${apt[@]}" --download-only source "$name" >&2
    tarball=$(ls -1 "$name"_*.orig.tar.* | grep -v '\.asc$' | sort -V | tail -1)
    version=${tarball#"$name"_}; version=${version%.orig.tar.*}
    dpkg --compare-versions "$version" ge "$minimum" || { echo "$name $version is older than $minimum" >&2; exit 1; }
    mkdir -p "$dir/source"
    tar -xf "$tarball" -C "$dir/source" --strip-components=1
    ;;
esac
touch "$dir/.done"
