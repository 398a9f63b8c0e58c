// Shows a notice while no page of ours is open; a press on it opens what it is about.
self.addEventListener("push", (event) => {
  const told = event.data ? event.data.json() : {};
  if (!told.title) return;
  const shown = { lang: told.lang, tag: told.tag, data: { to: told.to }, icon: "/static/mark.svg" };
  event.waitUntil(self.registration.showNotification(told.title, shown));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const to = event.notification.data && event.notification.data.to;
  if (typeof to === "string" && to.startsWith("/notices/")) event.waitUntil(self.clients.openWindow(to));
});
