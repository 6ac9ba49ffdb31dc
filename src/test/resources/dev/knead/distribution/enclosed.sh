# Runs a program in a world without network, of which it can change one folder alone, and an empty
# folder for temporary files. What it leaves in there is listed in the file "left".
#
#   unshare --map-root-user --net --mount sh enclosed.sh FOLDER NAME=VALUE... PROGRAM ARGUMENT...
set -eu

folder=$1
shift
mount --make-rprivate /
mount --bind "$folder" "$folder"
mount -t tmpfs none /tmp
while read -r _ place _; do
  case $place in
    /proc | /proc/* | /sys | /sys/* | /dev | /dev/* | /tmp | "$folder") ;;
    *) mount -o remount,bind,ro "$place" ;;
  esac
done </proc/self/mounts

cd "$folder"
outcome=0
env -i "$@" || outcome=$?
ls -A /tmp >"$folder/left"
exit "$outcome"
