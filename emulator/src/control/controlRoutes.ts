import { Hono } from 'hono';
import { detailError } from '../errors/envelopes.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { refusalResponse } from '../http/writeResponse.js';
import { guardControl } from '../security/guardControl.js';
import { controlStreamloop } from '../streamloop/control/controlStreamloop.js';
import { roomFaults } from '../ingest/Ingest.js';
import { faultPush, pushFaultNames, redeploy } from './faultPush.js';
import { faultRoom } from './faultRoom.js';
import { clearFaults, listFaults, setFaults } from './faultRoutes.js';
import { listEvents } from './listEvents.js';
import { listStreams } from './listStreams.js';
import { faultStream } from './faultStream.js';
import { setBalance } from './setBalance.js';
import { setLease } from './setLease.js';

/** What tests, demos and the status page steer and watch the emulator by; no part of the Overshoot API. */
export function controlRoutes(api: ApiContext): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  // Here and not before the app: only the router knows what an odd path such as /x/../__emulator comes to.
  routes.use('*', async (c, next) => {
    const refusal = guardControl(c.env.incoming, api.settings.apiKey);
    if (refusal) {
      return refusalResponse(refusal);
    }
    await next();
  });
  routes.route('/streamloop', controlStreamloop(api));
  routes.get('/streams', listStreams(api));
  routes.post('/streams/:id/lease', setLease(api));
  for (const fault of roomFaults) {
    routes.post(`/streams/:id/${fault}`, faultRoom(api, fault));
    routes.post(`/${fault}`, faultRoom(api, fault));
  }
  for (const fault of pushFaultNames) {
    routes.post(`/streams/:id/${fault}`, faultPush(api, fault));
  }
  routes.post('/redeploy', redeploy(api));
  routes.post('/streams/:id/:action', faultStream(api));
  routes.post('/balance', setBalance(api));
  routes.get('/events', listEvents(api));
  routes.get('/faults', listFaults(api));
  routes.post('/faults', setFaults(api));
  routes.delete('/faults', clearFaults(api));
  routes.all('*', (c) => c.json(detailError('There is no such control route; the README lists them.'), 404));
  return routes;
}
