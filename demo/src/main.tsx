import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <p>Emulator: {import.meta.env.VITE_EMULATOR_URL}</p>
    </StrictMode>,
  );
}
