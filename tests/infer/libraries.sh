#!/bin/sh
# libraries.sh [--table] INFER_TOOL: what inference makes of the headers of real libraries, with no
# hints: how many percent of the functions are safe (at least what the table below says), and the
# traps, which must not be safe. Libraries that are not installed are skipped. --table prints
# the figures only.
set -u
table=
if [ "${1:-}" = --table ]; then
    table=1
    shift
fi
tool=$(realpath "${1:?usage: libraries.sh [--table] INFER_TOOL}") || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export LC_ALL=C
failures=0 tried=0 roots=

find_header() {
    for folder in /usr/include "/usr/include/$(gcc -dumpmachine 2>/dev/null)"; do
        if [ -e "$folder/$1" ]; then
            echo "$folder/$1"
            return
        fi
    done
}

# library NAME FLOOR TRAPS HEADER... [-- CLANG-ARGUMENTS]: traps are separated by commas,
# NAME+open: but if it is refused while the object is not open
library() {
    name=$1 floor=$2 traps=$3
    shift 3
    headers= flags=
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        case $1 in
            "$work"/*) header=$1 ;;
            *) header=$(find_header "$1") ;;
        esac
        if [ -z "$header" ]; then
            echo "$name: no $1, skipped"
            return
        fi
        headers="$headers $header"
        shift
    done
    [ $# -eq 0 ] || flags="$*"
    # shellcheck disable=SC2086
    "$tool" --plan $roots $headers $flags >"$work/plan" 2>"$work/err"
    code=$?
    if [ $code -eq 77 ]; then
        echo "no libclang: skipped"
        exit 77
    elif [ $code -ne 0 ]; then
        echo "FAILED $name: exit code $code"
        cat "$work/err"
        failures=$((failures + 1))
        return
    fi
    tried=$((tried + 1))
    # shellcheck disable=SC2086
    sum=$("$tool" --coverage $roots $headers $flags 2>/dev/null | tail -n 1)
    percent=$(echo "$sum" | sed 's/.*safe [0-9]* (\([0-9]*\) %), unsafe.*/\1/')
    printf '%-11s %s\n' "$name" "$sum"
    [ -z "$table" ] || return
    if [ "$percent" -lt "$floor" ]; then
        echo "FAILED $name: less than $floor % is safe"
        failures=$((failures + 1))
    fi
    if [ "$floor" -eq 0 ] && [ "$percent" -ne 0 ]; then
        echo "FAILED $name: it jumps, so nothing of it may be safe"
        failures=$((failures + 1))
    fi
    if [ "$floor" -eq 0 ] &&
        ! awk '/^fn / { bad += open; open = /^fn [^ ]*: unsafe/ } /^  ! T1 / { open = 0 }
               END { exit bad + open != 0 }' "$work/plan"; then
        echo "FAILED $name: an unsafe function does not say that it may jump (T1)"
        failures=$((failures + 1))
    fi
    for trap in $(echo "$traps" | tr , ' '); do
        case $trap in
            *+open) but=' needs-open$' ;; # may be safe if it is refused until what it asks is open
            *) but='^$' ;;
        esac
        trap=${trap%+open}
        if grep "^fn $trap: safe" "$work/plan" | grep -qv "$but"; then
            echo "FAILED $name: \`$trap\` must not be safe without a hint"
            failures=$((failures + 1))
        elif ! grep -q "^fn $trap: " "$work/plan"; then
            echo "$name: this version has no $trap"
        fi
    done
}

xml=$(find_header libxml2/libxml/xmlversion.h)
if [ -n "$xml" ]; then
    for file in "$(dirname "$xml")"/*.h; do
        echo "#include <libxml/$(basename "$file")>"
    done >"$work/xml.h"
fi

library sqlite3 41 \
    sqlite3_mprintf,sqlite3_stmt_status,sqlite3_vtab_on_conflict,sqlite3_uri_int64,sqlite3_free,sqlite3_filename_wal,sqlite3_enable_load_extension \
    sqlite3.h
library zlib 62 zError,gzfwrite,gzfread,gzdopen zlib.h
library zstd 81 ZSTD_CCtx_refPrefix,ZSTD_CCtx_refCDict zstd.h
library libgit2 52 git_libgit2_shutdown,git_transaction_commit,git_attr_get_many,git_odb_stream_write git2.h
library curl 48 curl_mime_subparts,curl_global_cleanup,curl_multi_add_handle curl/curl.h
library SDL2 57 \
    SDL_Log,SDL_Quit,SDL_GetWindowSurface,SDL_wcslcpy,SDL_RWclose,SDL_RWread,SDL_WriteU8,SDL_JoystickFromInstanceID,SDL_JoystickGetAxis \
    SDL2/SDL.h
library libusb 60 libusb_submit_transfer,libusb_free_transfer libusb-1.0/libusb.h
library libarchive 82 \
    archive_write_close,archive_read_next_header,archive_filter_code,archive_seek_data \
    archive.h archive_entry.h
library libuv 17 uv_os_setenv,uv_mutex_unlock,uv_loop_init uv.h
library lmdb 54 \
    mdb_txn_commit,mdb_env_set_mapsize,mdb_dbi_close,mdb_env_stat+open,mdb_txn_begin+open lmdb.h
library expat 41 XML_ParseBuffer expat.h
library rdkafka 48 rd_kafka_new,rd_kafka_topic_new librdkafka/rdkafka.h
library libssh2 53 libssh2_exit,libssh2_free libssh2.h libssh2_sftp.h libssh2_publickey.h
library jansson 37 json_array_append_new,json_delete,json_dumpfd jansson.h
library hidapi 70 hid_exit hidapi/hidapi.h
library portaudio 53 Pa_Terminate,Pa_OpenStream portaudio.h
library libtiff 54 TIFFReadRGBAStrip,TIFFSwabArrayOfTriples,TIFFSetFileName,TIFFSetFileno tiffio.h
library libcap 40 cap_launcher_setgroups,cap_iab_set_vector sys/capability.h
library libsodium 54 sodium_stackzero,sodium_free,sodium_pad,crypto_pwhash_argon2id_str_needs_rehash sodium.h
library lua 0 lua_error,lua_pushstring lua5.4/lua.h lua5.4/lauxlib.h lua5.4/lualib.h
library libpng 0 png_read_image,png_get_valid png.h
if [ -n "$xml" ]; then
    roots="--root $(dirname "$xml")"
    library libxml2 31 \
        xmlNewGlobalNs,xmlRemoveProp,xmlTextWriterWriteVFormatString,xmlXPathConvertBoolean,xmlXPathWrapNodeSet,xmlCopyChar,xmlUTF8Strsize,xmlNewTextWriterPushParser,xmlNewIOInputStream,xmlParseComment,xmlXPtrLocationSetCreate,xmlThrDefTreeIndentString,xmlModuleOpen,xmlSchemaNewStringValue,xmlSetupParserForBuffer,xmlCatalogGetSystem \
        "$work/xml.h" -- "-I$(dirname "$(dirname "$xml")")"
fi
ssl=$(find_header openssl/ssl.h)
if [ -n "$ssl" ]; then
    roots="--root $(dirname "$ssl")"
    for file in "$(dirname "$ssl")"/*.h; do
        case ${file##*/} in
            asn1_mac.h | __DECC*) ;;
            *) echo "#include <openssl/$(basename "$file")>" ;;
        esac
    done >"$work/ssl.h"
    library openssl 39 \
        EVP_get_digestbyname,EVP_MD_gettable_params,EVP_MD_CTX_set_pkey_ctx,BIO_s_core,BIO_copy_next_retry \
        "$work/ssl.h"
fi
if [ $tried -eq 0 ]; then
    echo "none of the libraries is installed: skipped"
    exit 77
fi
[ $failures -eq 0 ]
