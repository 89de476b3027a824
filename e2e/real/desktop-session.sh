# A person's desktop for one program: $RUN/bus names its bus, the keyring is open, and a file $RUN/stop ends the
# program in order. To be run in namespaces of its own for mounts and processes.
#
#   AUTHORITY=... RUN=... sh desktop-session.sh PROGRAM [ARGUMENT...]
set -e
# The C library takes a machine without any address but 127.0.0.1 for one without a network.
ip address replace 127.0.0.2/8 dev lo
mount --bind "$AUTHORITY" /etc/ssl/certs/ca-certificates.crt

dbus-run-session -- sh -c '
printf "any password" | gnome-keyring-daemon --unlock --components=secrets
gdbus wait --session --timeout 20 org.freedesktop.secrets
sh "$RUN/fill-keyring"
printf %s "$DBUS_SESSION_BUS_ADDRESS" > "$RUN/bus"
"$@" &
program=$!
(while [ ! -e "$RUN/stop" ]; do sleep 0.1; done; kill -TERM "$program") &
wait "$program"' sh "$@"
