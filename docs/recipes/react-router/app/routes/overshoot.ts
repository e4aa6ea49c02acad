import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { handler } from '../overshoot.server.js';

// GET comes to the loader, every other method to the action. No component: a resource route.
export const loader = ({ request }: LoaderFunctionArgs) => handler(request);
export const action = ({ request }: ActionFunctionArgs) => handler(request);
