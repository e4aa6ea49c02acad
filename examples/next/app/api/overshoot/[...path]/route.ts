import { overshootHandler } from '@/server/overshootHandler';

export { overshootHandler as DELETE, overshootHandler as GET, overshootHandler as POST };
