/** The first video track of the camera. */
export async function openCamera(constraints: MediaTrackConstraints): Promise<MediaStreamTrack> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: constraints, audio: false });
  const [track] = stream.getVideoTracks();
  if (!track) throw new Error('the camera gave no video');
  return track;
}
