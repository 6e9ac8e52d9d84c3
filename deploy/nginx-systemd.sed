# Van de container naar Debian's nginx.service: sed -f deploy/nginx-systemd.sed deploy/nginx.conf >/etc/nginx/nginx.conf
s|^pid .*|user www-data;\npid /run/nginx.pid;|
s|/dev/stderr|/var/log/nginx/error.log|
s|/dev/stdout|/var/log/nginx/access.log|
s|/tmp/|/var/lib/nginx/|
s|web1:8000|127.0.0.1:8001|
s|web2:8000|127.0.0.1:8002|
s|listen 8443|listen 443|
