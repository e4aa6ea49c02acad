import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { StreamloopError } from '../../errors/StreamloopError.js';
import { halfFill } from '../testSupport/halfFill.js';
import { theCreation, theDestinations } from '../testSupport/results.js';
import { StreamloopCreateForm } from './StreamloopCreateForm.js';

const field = (name: string | RegExp) => screen.getByLabelText(name);
const button = (name: string) => screen.getByRole('button', { name });
const harbour = {
  id: 'stream_1',
  name: 'Harbour',
  createdAt: '',
  state: 'draft',
  quality: null,
  framerate: null,
};
const now = () => Date.UTC(2026, 10, 22, 12);

describe('making a stream', () => {
  it('sends what was filled in, on Enter, and tells the app', async () => {
    const onCreated = vi.fn();
    const creation = theCreation();
    const create = vi.fn(async (input: object) => {
      void creation.create(input);
      return harbour;
    });
    render(
      <StreamloopCreateForm
        creation={{ ...creation, create }}
        destinations={theDestinations()}
        onCreated={onCreated}
        extra={{ streamBackend: 'ffmpeg' }}
      />,
    );
    await userEvent.selectOptions(field('Quality'), '1080p');
    await userEvent.selectOptions(field('Destination'), 'Main channel');
    await userEvent.click(field(/Never ends/));
    await userEvent.click(field('Backup stream'));
    await userEvent.type(field('Name'), 'Harbour{Enter}');
    expect(creation.inputs).toEqual([
      {
        name: 'Harbour',
        quality: 'q_1080p',
        destinationID: 'dest_1',
        streamDuration: 0,
        runBackupStream: true,
        extra: { streamBackend: 'ffmpeg' },
      },
    ]);
    await waitFor(() => expect(onCreated).toHaveBeenCalledWith(harbour));
  });

  it('sends nothing when it comes or goes, while one is made, nor after one was made', async () => {
    const creation = theCreation({ pending: true });
    const { rerender, unmount } = render(<StreamloopCreateForm creation={creation} />);
    await userEvent.click(button('Creating…'));
    await userEvent.type(field('Name'), 'Harbour{Enter}');
    rerender(<StreamloopCreateForm creation={{ ...creation, pending: false, data: harbour }} />);
    await userEvent.type(field('Name'), '{Enter}');
    expect(screen.getByText(/“Harbour” is created. It is not on the air/)).toBeVisible();
    unmount();
    expect(creation.inputs).toEqual([]);
  });

  it('keeps what was typed after an error, and says what the service says', async () => {
    const creation = theCreation();
    const { rerender } = render(<StreamloopCreateForm creation={creation} />);
    await userEvent.type(field('Name'), 'Harbour{Enter}');
    const error = new StreamloopError('invalid-input', {
      stage: 'create',
      detail: 'The service says: name: too long',
      serviceCode: 'INVALID_INPUT',
    });
    rerender(<StreamloopCreateForm creation={{ ...creation, error }} />);
    expect(screen.getByRole('alert')).toHaveTextContent(/did not take this.*name: too long.*INVALID_INPUT/);
    expect(field('Name')).toHaveValue('Harbour');
    await userEvent.click(button('Create stream'));
    expect(creation.inputs).toEqual([{ name: 'Harbour' }, { name: 'Harbour' }]);
  });

  it('refuses times that have passed, at the field, before anything is sent', async () => {
    const creation = theCreation();
    render(<StreamloopCreateForm creation={creation} now={now} timeZone="Europe/Berlin" />);
    fireEvent.change(field('Start'), { target: { value: '2026-11-22T12:30' } });
    await userEvent.click(button('Create stream'));
    expect(field('Start')).toHaveAccessibleDescription(/has passed/);
    expect(field('Start')).toHaveFocus();
    expect(creation.inputs).toEqual([]);
    fireEvent.change(field('Start'), { target: { value: '2026-11-22T13:30' } });
    await userEvent.click(button('Create stream'));
    expect(creation.inputs).toEqual([{ scheduleStartAt: '2026-11-22T13:30:00+01:00', scheduleEndAt: null }]);
  });
});

describe('the same mistake once more', () => {
  const past = { start: '2026-11-21T12:30' };

  it('gets the focus again, and is said again', async () => {
    render(
      <StreamloopCreateForm
        creation={theCreation()}
        now={now}
        timeZone="Europe/Berlin"
        defaultValues={past}
      />,
    );
    await userEvent.click(button('Create stream'));
    const said = screen.getByText('Not sent yet: 1 to correct.');
    await userEvent.click(button('Create stream'));
    expect(field('Start')).toHaveFocus();
    expect(said).not.toBeInTheDocument();
    expect(screen.getByText('Not sent yet: 1 to correct.')).toBeInTheDocument();
  });

  it('is entered again where the focus is there already', async () => {
    const entered = vi.fn();
    render(<StreamloopCreateForm creation={theCreation()} now={now} defaultValues={past} />);
    await userEvent.click(button('Create stream'));
    field('Start').addEventListener('focus', entered);
    const form = screen.getByRole('form', { name: 'New stream' });
    fireEvent.submit(form);
    expect(field('Start')).toHaveFocus();
    expect(entered).toHaveBeenCalledTimes(1);
  });

  it('is not looked for where the focus is when another field is changed', async () => {
    render(
      <StreamloopCreateForm
        creation={theCreation()}
        now={now}
        defaultValues={{ ...past, duration: 'limited', hours: '0' }}
      />,
    );
    await userEvent.click(button('Create stream'));
    await userEvent.type(field('Hours'), '1');
    expect(field('Hours')).toHaveFocus();
  });
});

describe('what the browser cannot read yet', () => {
  it('is not left out: a day without a time is no open end', async () => {
    const creation = theCreation();
    render(<StreamloopCreateForm creation={creation} now={now} timeZone="Europe/Berlin" />);
    fireEvent.change(field('Start'), { target: { value: '2026-12-01T18:00' } });
    halfFill(field('End'));
    await userEvent.click(button('Create stream'));
    expect(field('End')).toHaveAccessibleDescription('This is no date and time.');
    expect(field('End')).toHaveFocus();
    expect(creation.inputs).toEqual([]);
  });

  it('is not left out in both: such a stream would have no schedule', async () => {
    const creation = theCreation();
    render(<StreamloopCreateForm creation={creation} now={now} timeZone="Europe/Berlin" />);
    halfFill(field('End'));
    await userEvent.click(button('Create stream'));
    expect(field('Start')).toHaveAccessibleDescription('Choose a date and a time.');
    expect(field('End')).toHaveAccessibleDescription('This is no date and time.');
    halfFill(field('Start'));
    await userEvent.click(button('Create stream'));
    expect(field('Start')).toHaveAccessibleDescription('This is no date and time.');
    expect(creation.inputs).toEqual([]);
  });

  it.each(['Hours', 'Minutes'])('is no 0 in %s', async (name) => {
    const creation = theCreation();
    render(<StreamloopCreateForm creation={creation} />);
    await userEvent.click(field('Ends after'));
    fireEvent.change(field('Minutes'), { target: { value: '30' } });
    fireEvent.change(field(name), { target: { value: '' } });
    halfFill(field(name));
    await userEvent.click(button('Create stream'));
    expect(field(name)).toHaveAccessibleDescription(/in whole numbers/);
    expect(field(name)).toHaveFocus();
    expect(creation.inputs).toEqual([]);
  });
});

describe('how long it runs', () => {
  it.each([
    [null, 'As the account has it, which may end it'],
    [0, 'As the account has it: never ends'],
    [45_000, 'As the account has it: ends after 12 hours, 30 minutes'],
  ])('tells the default of the account: %s', (defaultStreamDuration, words) => {
    const account = {
      me: { id: null, email: null, defaultStreamDuration },
      workspaces: [],
      isPending: false,
      error: null,
      refresh: async () => undefined,
    };
    render(<StreamloopCreateForm creation={theCreation()} account={account} />);
    expect(field(words)).toBeChecked();
  });
});

describe('a new destination', () => {
  const open = async (create: ReturnType<typeof theDestinations>['create']) => {
    const creation = theCreation();
    const view = render(
      <StreamloopCreateForm creation={creation} destinations={theDestinations({ create })} />,
    );
    await userEvent.click(button('New RTMP destination…'));
    return { creation, ...view };
  };
  const fillIn = async () => {
    await userEvent.type(field('Name of the destination'), 'Studio');
    await userEvent.type(field('RTMP address'), 'rtmp://live.example/app');
    await userEvent.type(field('Stream key'), 'top-secret{Enter}');
  };

  it('is made at once and chosen; its key is not in the page any more', async () => {
    const made = { id: 'dest_3', name: 'Studio', kind: 'custom_rtmp', status: 'active' };
    const create = vi.fn(async () => made);
    const { creation, container } = await open(create);
    expect(field('Name of the destination')).toHaveFocus();
    expect(field('Stream key')).toHaveAttribute('type', 'password');
    await fillIn();
    expect(create).toHaveBeenCalledWith({
      name: 'Studio',
      rtmpUrl: 'rtmp://live.example/app',
      rtmpKey: 'top-secret',
    });
    expect(await screen.findByText('“Studio” is added and chosen.')).toBeVisible();
    expect(field('Destination')).toHaveValue('dest_3');
    expect(field('Destination')).toHaveFocus();
    expect(secretsIn(container)).toEqual([]);
    expect(creation.inputs).toEqual([]);
    await userEvent.selectOptions(field('Destination'), 'Main channel');
    expect(screen.queryByText(/is added and chosen/)).toBeNull();
  });

  it('begins without the failure of the one before', async () => {
    const Form = () => {
      const [createError, setError] = useState<StreamloopError | null>(
        new StreamloopError('network', { stage: 'status' }),
      );
      const destinations = theDestinations({ createError, reset: () => setError(null) });
      return <StreamloopCreateForm creation={theCreation()} destinations={destinations} />;
    };
    render(<Form />);
    await userEvent.click(button('New RTMP destination…'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field('Stream key')).not.toHaveAttribute('aria-invalid');
  });

  it('that was not taken keeps its address, and no key', async () => {
    const { container } = await open(async () => null);
    await fillIn();
    expect(field('RTMP address')).toHaveValue('rtmp://live.example/app');
    expect(field('Stream key')).toHaveValue('');
    expect(secretsIn(container)).toEqual([]);
  });

  it('needs an address that video can be sent to', async () => {
    const create = vi.fn(async () => null);
    await open(create);
    await userEvent.type(field('Name of the destination'), 'Studio');
    await userEvent.type(field('RTMP address'), 'https://live.example{Enter}');
    expect(field('RTMP address')).toHaveAccessibleDescription(/begins with rtmp/);
    expect(create).not.toHaveBeenCalled();
  });

  it('takes the focus to what is missing in it, each time', async () => {
    await open(async () => null);
    for (let i = 0; i < 2; i += 1) {
      await userEvent.click(button('Add destination'));
      expect(field('Name of the destination')).toHaveFocus();
    }
    await userEvent.type(field('Name of the destination'), 'Studio');
    await userEvent.type(field('RTMP address'), 'rtmp://live.example/app');
    await userEvent.click(button('Add destination'));
    expect(field('Stream key')).toHaveFocus();
  });

  it('that is unfinished does not take the focus from what is wrong with the stream', async () => {
    const defaultValues = { start: '2026-11-21T12:30' };
    render(
      <StreamloopCreateForm
        creation={theCreation()}
        destinations={theDestinations()}
        now={now}
        defaultValues={defaultValues}
      />,
    );
    await userEvent.click(button('New RTMP destination…'));
    await userEvent.click(button('Add destination'));
    await userEvent.click(button('Create stream'));
    expect(field('Start')).toHaveFocus();
  });
});

/** Where the key still is: in markup, or in the value of a field. */
const secretsIn = (container: HTMLElement): string[] =>
  [container.innerHTML, ...[...container.querySelectorAll('input')].map(({ value }) => value)].filter(
    (text) => text.includes('top-secret'),
  );

it('has a file fetched from a link, and puts its id in place; a link to anything else is refused', async () => {
  const upload = vi.fn(async () => ({ id: 'up_1', objectID: 'obj_1', state: 'processing' }));
  const videoUpload = { upload, pending: false, error: null, data: null, reset: () => undefined };
  const creation = theCreation();
  render(<StreamloopCreateForm creation={creation} videoUpload={videoUpload} />);
  await userEvent.type(field(/or a link/), 'javascript:alert(1){Enter}');
  expect(upload).not.toHaveBeenCalled();
  await userEvent.click(button('Fetch'));
  expect(field(/or a link/)).toHaveFocus();
  expect(field(/or a link/)).toHaveAccessibleDescription(/begins with https/);
  await userEvent.clear(field(/or a link/));
  await userEvent.type(field(/or a link/), 'https://media.example/loop.mp4{Enter}');
  expect(upload).toHaveBeenCalledWith({ type: 'VIDEO', url: 'https://media.example/loop.mp4' });
  await waitFor(() => expect(screen.getAllByLabelText('Id of an uploaded file')[0]).toHaveValue('obj_1'));
  expect(creation.inputs).toEqual([]);
});
