#!/bin/sh
# Run by the build before the tests: the screen tests drive a real Chromium. Found on PATH or named by CHROMIUM;
# on Debian and its kin it is installed when the build may do so. Prints nothing when there is nothing to do.
set -eu
for name in "${CHROMIUM-}" chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && exit 0
done
as_root=
[ "$(id -u)" -eq 0 ] || as_root="sudo -n"
if command -v apt-get >/dev/null 2>&1 && $as_root true 2>/dev/null; then
  echo "Installing Chromium for the screen tests (once)"
  $as_root apt-get -q update >/dev/null
  DEBIAN_FRONTEND=noninteractive $as_root apt-get -q -y install --no-install-recommends chromium fonts-liberation >/dev/null
  exit 0
fi
echo "The screen tests need Chromium. Install it, or point the variable CHROMIUM at one; -DskipTests builds without." >&2
exit 1
