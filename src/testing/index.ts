export { createHeldClock } from './clock/createHeldClock.js';
export type { HeldClock } from './clock/HeldClock.js';
export type { CameraBehaviour, FakeMedia, FakeMediaOptions, PromptAnswer } from './media/FakeMedia.js';
export type { FakePage } from './page/FakePage.js';
export type { FakeRoom, JoinBehaviour, Measured, RoomJoin, StallPoint } from './room/FakeRoom.js';
export { createFakeTextRoom, type FakeText, type FakeTextRoom } from './room/createFakeTextRoom.js';
export type { FakeViewers, RoomVisit, WatchBehaviour } from './room/FakeViewers.js';
export type { FakeService, FakeServiceOptions } from './service/FakeService.js';
export type { ServiceEndReason } from './service/FakeStream.js';
export type { ServiceCall, ServiceOperation } from './service/ServiceCall.js';
export type { AnswerScript, FakeQuestion, ScriptedAnswer } from './service/ScriptedAnswer.js';
export type { ServiceFault } from './service/ServiceFault.js';
export { createTestViewer } from './viewer/createTestViewer.js';
export type { TestViewer } from './viewer/TestViewer.js';
export type { ViewerScenario } from './viewer/ViewerScenario.js';
export { type TestViewerScenario, viewerScenarios } from './viewer/viewerScenarios.js';
export { createTestSession } from './session/createTestSession.js';
export type { Scenario } from './session/Scenario.js';
export { scenarios, type TestScenario } from './session/scenarios.js';
export type { TestSession, TestSessionOptions } from './session/TestSession.js';
export { createTestWatch, type TestWatch } from './watch/createTestWatch.js';
export type { Seen } from './watch/seenSchema.js';
export type { WatchScenario } from './watch/WatchScenario.js';
export { type TestWatchScenario, watchScenarios } from './watch/watchScenarios.js';
export { createTestVision } from './vision/createTestVision.js';
export type { FakePeer, FakePeers } from './vision/FakePeers.js';
export type { FakeSocket, FakeSockets } from './vision/FakeSockets.js';
export type { RealtimeWire, WireCall } from './vision/RealtimeWire.js';
export type { TestVision, TestVisionOptions } from './vision/TestVision.js';
export type { VisionScenario } from './vision/VisionScenario.js';
export { type TestVisionScenario, visionScenarios } from './vision/visionScenarios.js';
export { createFakeStreamloop } from './streamloop/createFakeStreamloop.js';
export { createStreamloopScenario, type PlayedStreamloop } from './streamloop/createStreamloopScenario.js';
export { createTestStreamloop, type TestStreamloop } from './streamloop/createTestStreamloop.js';
export type { StreamloopScenario } from './streamloop/StreamloopScenario.js';
export { streamloopScenarios, type TestStreamloopScenario } from './streamloop/streamloopScenarios.js';
export type {
  FakeStreamloop,
  FakeStreamloopOptions,
  FakeStreamloopStream,
} from './streamloop/FakeStreamloop.js';
export type { FakeSession } from './streamloop/service/createFakeSession.js';
export type { StreamloopEffects } from './streamloop/service/LoopStore.js';
export type { StreamloopPace } from './streamloop/service/StreamloopPace.js';
export type { StreamloopCall } from './streamloop/wire/StreamloopCall.js';
export type { StreamloopFault } from './streamloop/wire/StreamloopFault.js';
export type { FakeStreamloopOperation } from './streamloop/wire/FakeStreamloopOperation.js';
