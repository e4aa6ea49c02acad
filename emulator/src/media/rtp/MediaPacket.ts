/** The parts of an RTP packet that frames are put together from. */
export interface MediaPacket {
  /** 16 bit, wraps. */
  sequence: number;
  /** 90 kHz for video, 32 bit, wraps. */
  timestamp: number;
  /** Set on the last packet of a frame. */
  marker: boolean;
  /** Without RTP padding; empty for a packet that is padding only. */
  payload: Uint8Array;
}
