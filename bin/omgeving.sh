# Gedeeld door de scripts in deze map. Werkt in sh (dash) en in mappen met een spatie.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
WAGTAIL=${WAGTAIL:-7}
export PIP_DISABLE_PIP_VERSION_CHECK=1

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# omgeving MAP LIJST...: een virtuele omgeving met de vastgezette pakketten van de eerste lijst.
# De volgende lijsten zijn daar een deel van en gelden dus ook als geïnstalleerd.
omgeving() {
    map=$1
    lijst=$2
    shift
    command -v "$PYTHON" >/dev/null || stop "Python ontbreekt. Installeer het met: sudo apt install python3-venv"
    versie=$("$PYTHON" -V)
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "Nodig is Python 3.11 of nieuwer; $PYTHON is $versie. Wijs een andere aan met PYTHON=python3.12"
    merk() { printf '%s %s\n' "$versie" "$(sha256sum <"requirements/$1.txt")"; }
    [ "$(cat "$map/.$lijst" 2>/dev/null)" != "$(merk "$lijst")" ] || return 0
    "$PYTHON" -c 'import ensurepip' 2>/dev/null ||
        stop "De Python-module venv ontbreekt. Installeer haar met: sudo apt install python3-venv"
    [ "$("$map/bin/python" -V 2>/dev/null)" = "$versie" ] || "$PYTHON" -m venv --clear "$map"
    echo "Pakketten installeren (requirements/$lijst.txt) …"
    rm -f "$map"/.run "$map"/.test*
    "$map/bin/python" -m pip install -qq --require-hashes -r "requirements/$lijst.txt" ||
        stop "Installeren lukte niet. Is er verbinding met het pakketregister? De melding staat hierboven."
    for lijst; do merk "$lijst" >"$map/.$lijst"; done
}

# testomgeving: zet $venv op de omgeving met alles voor de tests, bij de gekozen Wagtail.
testomgeving() {
    case $WAGTAIL in
        7) venv=.venv && omgeving .venv test run ;;
        8) venv=.venv-wagtail8 && omgeving .venv-wagtail8 test-wagtail8 ;;
        *) stop "WAGTAIL moet 7 of 8 zijn, niet “$WAGTAIL”." ;;
    esac
    export PATH="$PWD/$venv/bin:$PATH"
}

# nodig OPDRACHT PAKKETTEN: installeer als root wat ontbreekt; zeg anders hoe.
nodig() {
    command -v "$1" >/dev/null && return
    opdracht=$1
    shift
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "$* installeren …"
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } \
            >/dev/null && command -v "$opdracht" >/dev/null && return
    fi
    echo "Hiervoor ontbreekt $opdracht. Installeer het met: sudo apt install --no-install-recommends $*" >&2
    return 1
}
