/*
 * Two network namespaces, "server" and "client", joined by a line that takes its time: every IP packet (TCP and UDP
 * alike) arrives DELAY_US microseconds after it was sent. For kernels without netem.
 *
 *   netdelay DELAY_US SERVER_ADDRESS CLIENT_ADDRESS
 *
 * Prints the paths of both namespaces for `nsenter --net=...`. They have no name and live as long as this process and
 * what runs in them: nothing is left behind, however it ends. It ends when its standard input does.
 * Needs root and /dev/net/tun.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <net/route.h>
#include <poll.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { LARGEST_PACKET = 65536, MOST_WAITING = 16384, SERVER = 0, CLIENT = 1 };

struct packet {
  struct packet *next;
  int64_t due_us;
  size_t length;
  unsigned char bytes[];
};

/* What was sent at one end and has not arrived at the other; the delay is constant, so first in is first out. */
struct direction {
  struct packet *first;
  struct packet **end;
  int waiting;
};

static void give_up(const char *what) {
  fprintf(stderr, "netdelay: %s: %s\n", what, strerror(errno));
  exit(1);
}

static int64_t now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void put_address(struct sockaddr *place, const char *text) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  if (inet_pton(AF_INET, text, &address.sin_addr) != 1) {
    errno = EINVAL;
    give_up(text);
  }
  memcpy(place, &address, sizeof address);
}

static void bring_up(int control, const char *device) {
  struct ifreq request = {0};
  strncpy(request.ifr_name, device, IFNAMSIZ - 1);
  if (ioctl(control, SIOCGIFFLAGS, &request) < 0) give_up("SIOCGIFFLAGS");
  request.ifr_flags |= IFF_UP | IFF_RUNNING;
  if (ioctl(control, SIOCSIFFLAGS, &request) < 0) give_up("SIOCSIFFLAGS");
}

/* Browsers look for the address that leads to the internet and call a machine without one offline. */
static void route_everything(int control, char *device) {
  struct rtentry route = {.rt_flags = RTF_UP, .rt_dev = device};
  put_address(&route.rt_dst, "0.0.0.0");
  put_address(&route.rt_genmask, "0.0.0.0");
  if (ioctl(control, SIOCADDRT, &route) < 0) give_up("SIOCADDRT");
}

/* Moves this process into a new namespace with one end of the line in it; returns the line's file descriptor. */
static int open_end(const char *name, const char *own, const char *peer, int *namespace) {
  if (unshare(CLONE_NEWNET) < 0) give_up("unshare");
  *namespace = open("/proc/self/ns/net", O_RDONLY);
  int line = open("/dev/net/tun", O_RDWR | O_NONBLOCK);
  int control = socket(AF_INET, SOCK_DGRAM, 0);
  if (*namespace < 0 || line < 0 || control < 0) give_up("open");

  struct ifreq request = {.ifr_flags = IFF_TUN | IFF_NO_PI};
  strncpy(request.ifr_name, name, IFNAMSIZ - 1);
  if (ioctl(line, TUNSETIFF, &request) < 0) give_up("TUNSETIFF");
  put_address(&request.ifr_addr, own);
  if (ioctl(control, SIOCSIFADDR, &request) < 0) give_up("SIOCSIFADDR");
  put_address(&request.ifr_dstaddr, peer);
  if (ioctl(control, SIOCSIFDSTADDR, &request) < 0) give_up("SIOCSIFDSTADDR");
  bring_up(control, name);
  bring_up(control, "lo");
  route_everything(control, request.ifr_name);
  close(control);
  return line;
}

static void take(int from, struct direction *way, int64_t delay_us) {
  static unsigned char buffer[LARGEST_PACKET];
  for (;;) {
    ssize_t length = read(from, buffer, sizeof buffer);
    if (length <= 0) return;
    if (way->waiting >= MOST_WAITING) continue; /* a full queue loses packets, as anywhere */
    struct packet *packet = malloc(sizeof *packet + (size_t)length);
    if (!packet) give_up("malloc");
    packet->next = NULL;
    packet->due_us = now_us() + delay_us;
    packet->length = (size_t)length;
    memcpy(packet->bytes, buffer, (size_t)length);
    *way->end = packet;
    way->end = &packet->next;
    way->waiting++;
  }
}

static void deliver(struct direction *way, int to) {
  int64_t now = now_us();
  while (way->first && way->first->due_us <= now) {
    struct packet *packet = way->first;
    way->first = packet->next;
    if (!way->first) way->end = &way->first;
    way->waiting--;
    if (write(to, packet->bytes, packet->length) < 0) {
      /* the other end takes no more: lost */
    }
    free(packet);
  }
}

static int64_t next_due_us(const struct direction ways[2]) {
  int64_t next = now_us() + 1000000;
  for (int side = 0; side < 2; side++)
    if (ways[side].first && ways[side].first->due_us < next) next = ways[side].first->due_us;
  return next;
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: netdelay DELAY_US SERVER_ADDRESS CLIENT_ADDRESS\n");
    return 2;
  }
  int64_t delay_us = atoll(argv[1]);
  int namespaces[2], lines[2];
  lines[SERVER] = open_end("server0", argv[2], argv[3], &namespaces[SERVER]);
  lines[CLIENT] = open_end("client0", argv[3], argv[2], &namespaces[CLIENT]);
  struct direction ways[2] = {0};
  for (int side = 0; side < 2; side++) ways[side].end = &ways[side].first;

  printf("/proc/%d/fd/%d /proc/%d/fd/%d\n", getpid(), namespaces[SERVER], getpid(), namespaces[CLIENT]);
  fflush(stdout);

  struct pollfd watched[3] = {{lines[SERVER], POLLIN, 0}, {lines[CLIENT], POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
  for (;;) {
    int64_t wait_us = next_due_us(ways) - now_us();
    if (wait_us < 0) wait_us = 0;
    struct timespec wait = {wait_us / 1000000, wait_us % 1000000 * 1000};
    if (ppoll(watched, 3, &wait, NULL) < 0 && errno != EINTR) give_up("ppoll");
    char ignored[64];
    if (watched[2].revents && read(STDIN_FILENO, ignored, sizeof ignored) <= 0) return 0;
    for (int side = 0; side < 2; side++) {
      if (watched[side].revents & POLLIN) take(lines[side], &ways[side], delay_us);
      deliver(&ways[side], lines[1 - side]);
    }
  }
}
