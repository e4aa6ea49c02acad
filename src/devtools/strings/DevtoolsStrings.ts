import type { EventGroup } from '../timeline/eventGroups.js';
import type { DevtoolsTab } from '../panel/tabNames.js';

/** The words of the panel. Names of states, events and codes stay as they are in code: they are what a developer looks up. */
export interface DevtoolsStrings {
  /** BCP 47 tag for numbers and times. */
  locale: string;
  /** Name of the panel, and of the button that opens it. */
  label: string;
  close: string;
  /** Label of the choice among sessions. */
  session: string;
  /** One of them: `{number}`. */
  sessionName: string;
  /** Where nothing is found. */
  noSession: string;
  /** Name of the row of tabs. */
  views: string;
  tabs: Record<DevtoolsTab, string>;
  /** In place of a value that is not known. */
  none: string;
  bundle: {
    download: string;
    /** Beside the button. */
    hint: string;
    /** Said once, when the file is there. */
    done: string;
  };
  /** `{value}` each. */
  units: { seconds: string; milliseconds: string; framesPerSecond: string; kbitPerSecond: string };
  columns: {
    time: string;
    event: string;
    detail: string;
    operation: string;
    status: string;
    duration: string;
    requestId: string;
    asked: string;
    answered: string;
    latency: string;
    outcome: string;
    model: string;
    answers: string;
    tokens: string;
    cached: string;
  };
  overview: {
    title: string;
    phase: string;
    stream: string;
    source: string;
    problem: string;
    sent: string;
    counted: string;
    bits: string;
    roundTrip: string;
    limitedBy: string;
    frames: string;
    frameAge: string;
    lease: string;
  };
  rates: {
    title: string;
    /** The text alternative: `{sent}` and `{counted}` are rates of now, `{stalls}` is how often nothing got through. */
    summary: string;
    sent: string;
    counted: string;
    stalled: string;
    /** Before there is anything to draw. */
    empty: string;
  };
  timeline: {
    title: string;
    /** The text alternative of a row: it is `{state}` now, after `{changes}` changes. */
    lane: string;
    /** What the heights and colours of the rows mean. */
    kinds: Record<'quiet' | 'wait' | 'good' | 'warn' | 'bad', string>;
    /** Label of the choice of events. */
    show: string;
    groups: Record<EventGroup, string>;
    reconnects: string;
    wakeUps: string;
    events: string;
    empty: string;
  };
  lease: {
    title: string;
    state: string;
    left: string;
    length: string;
    renewals: string;
    failures: string;
    /** The text alternative: renewed `{renewals}` times. */
    summary: string;
    plot: string;
    events: string;
    empty: string;
  };
  requests: {
    title: string;
    /** The text alternative: `{count}` requests, `{failed}` of them failed, the longest `{longest}` ms. */
    summary: string;
    ok: string;
    failed: string;
    /** Where there are more than are shown: `{count}`. */
    older: string;
    empty: string;
    /** Where the client of the app does not tell. */
    untold: string;
  };
  watch: {
    title: string;
    /** One of several: `{number}`. */
    name: string;
    state: string;
    reason: string;
    error: string;
    retryAt: string;
    asked: string;
    answered: string;
    /** The text alternative: `{count}` answers, `{unusable}` unusable, the longest `{longest}` ms. */
    summary: string;
    ok: string;
    unusable: string;
    empty: string;
    noAnswer: string;
  };
  cost: {
    title: string;
    tokens: string;
    answers: string;
    money: string;
    /** The text alternative: tokens of the last `{count}` answers, the most `{most}`. */
    summary: string;
    plot: string;
    empty: string;
  };
}
