# Sourced by ./mvnw: points JAVA_HOME at a JDK new enough for the build, if the current one is not.
# A JDK home carries a file "release" with JAVA_VERSION="25.0.3"; nothing is started to find out.
needed_jdk=25

is_new_enough() {
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -x "$1/bin/javac" ] && [ "${major:-0}" -ge "$needed_jdk" ]
}

find_jdk() {
  [ -n "${JAVA_HOME-}" ] && is_new_enough "$JAVA_HOME" && return 0
  on_path=$(command -v javac || :)
  on_path=$(readlink -f "$on_path" 2>/dev/null || :)
  for home in "${on_path%/bin/javac}" /usr/lib/jvm/* /opt/java/* /opt/*jdk* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && [ -d "$home" ] && is_new_enough "$home"; then
      JAVA_HOME=$home
      return 0
    fi
  done
  echo "mvnw: no JDK $needed_jdk or newer was found. Install one (Temurin $needed_jdk, for example) or set JAVA_HOME." >&2
  return 1
}

find_jdk || exit 1
export JAVA_HOME
# Maven on JDK 25 warns about sun.misc.Unsafe and native access; a newcomer's console stays quiet.
MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS-}"
export MAVEN_OPTS
