#!/bin/sh
# Makes what is in the image besides Yeyak, in a folder: a Java runtime with the modules that are needed, the C library
# it runs on, and the few files of a system that has one user.
#
#     rootfs.sh FOLDER BASE
#
# BASE is "scratch", or the image that has all of this already: then the folder is left empty.
set -eu

folder=$1
base=$2
here=$(cd "$(dirname "$0")" && pwd -P)

fail() {
    printf 'rootfs.sh: %s\n' "$1" >&2
    exit 1
}

rm -rf "$folder"
mkdir -p "$folder"
[ "$base" = scratch ] || exit 0

. "$here/../../.mvn/find-jdk.sh"

[ "$(uname -s)" = Linux ] || fail "an image from scratch is made on Linux; elsewhere take a base: -Pimage,registry"
case $(uname -m) in
    x86_64) triplet=x86_64-linux-gnu loader=lib64/ld-linux-x86-64.so.2 ;;
    aarch64) triplet=aarch64-linux-gnu loader=lib/ld-linux-aarch64.so.1 ;;
    *) fail "no image is made from scratch for $(uname -m): take a base, with -Pimage,registry" ;;
esac

# java.desktop: what reads YAML looks at beans. jdk.localedata: the sandbox writes amounts and times as Koreans do.
# jdk.zipfs, jdk.jfr, jdk.management: for those who look into a process.
modules=java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http
modules=$modules,java.rmi,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.xml
modules=$modules,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported
modules=$modules,jdk.zipfs

mkdir -p "$folder/opt"
"$JAVA_HOME/bin/jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files --no-man-pages \
    --include-locales=en,ko --compress zip-6 --output "$folder/opt/java"

# The C library as Debian made it, not as it lies on this machine; the package is kept, so that the next image has the
# same bytes.
kept=$(dirname "$folder")/libc
if [ ! -d "$kept" ]; then
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null ||
        fail "the C library comes from Debian's libc6, by apt-get and dpkg-deb; elsewhere: -Pimage,registry"
    new=$kept.new
    rm -rf "$new"
    mkdir -p "$new"
    (cd "$new" && apt-get download -q libc6 && dpkg-deb -x libc6_*.deb .) ||
        fail "Debian's package libc6 could not be had; without it take a base: -Pimage,registry"
    mv "$new" "$kept"
fi

# Before and after Debian merged /lib with /usr/lib.
libraries=
for place in "$kept/usr/lib/$triplet" "$kept/lib/$triplet"; do
    [ -f "$place/libc.so.6" ] && libraries=$place
done
[ -n "$libraries" ] || fail "libc6 has no $triplet/libc.so.6"

mkdir -p "$folder/lib/$triplet" "$folder/$(dirname "$loader")" "$folder/usr/share/doc/libc6"
for library in libc libm libdl libpthread librt libresolv libnss_files libnss_dns; do
    # A later C library has some of them in itself.
    for file in "$libraries/$library".so.[0-9]; do
        [ ! -f "$file" ] || cp -L "$file" "$folder/lib/$triplet/"
    done
done
cp -L "$libraries/$(basename "$loader")" "$folder/$loader"
cp "$kept/usr/share/doc/libc6/copyright" "$folder/usr/share/doc/libc6/copyright"

mkdir -p "$folder/etc" "$folder/tmp"
echo 'yeyak:x:10001:10001:Yeyak:/tmp:/nowhere' >"$folder/etc/passwd"
echo 'yeyak:x:10001:' >"$folder/etc/group"
echo 'hosts: files dns' >"$folder/etc/nsswitch.conf"
