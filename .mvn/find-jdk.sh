# Sourced by mvnw and launcher/bin/yeyak: exports JAVA_HOME of the first JDK 25 or later, or says what to install.

yeyak_java_on_path() {
    command -v java >/dev/null 2>&1 || return 0
    bin=$(readlink -f "$(command -v java)" 2>/dev/null) || return 0
    printf '%s\n' "${bin%/bin/java}"
}

yeyak_is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1)
    [ "${major:-0}" -ge 25 ]
}

yeyak_find_jdk() {
    for home in "${JAVA_HOME:-}" "$(yeyak_java_on_path)" /usr/lib/jvm/* /opt/*jdk* \
        "${HOME:-}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$(/usr/libexec/java_home -v 25+ 2>/dev/null || :)"; do
        if [ -n "$home" ] && yeyak_is_jdk_25 "$home"; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    printf '%s\n' "Yeyak needs a JDK 25 or later: install one (for example the Debian package temurin-25-jdk or any OpenJDK 25 build) and run again." >&2
    return 1
}

yeyak_find_jdk || exit 1
