using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Storage;

/// <summary>Reads the user's records of the valid part of a journal, so that they can be written anew.</summary>
internal sealed class PrefixSource : IRecordSource
{
    private readonly FrameReader _frames;

    internal PrefixSource(FrameReader frames)
    {
        _frames = frames;
    }

    internal void Begin(int file)
    {
        _frames.Begin(file);
    }

    /// <inheritdoc/>
    public bool TryGet(int index, out byte type, byte[] body)
    {
        type = 0;
        while (_frames.TryNext() && !_frames.IsLost)
        {
            type = _frames.Type;
            if (RecordFrame.IsUserType(type))
            {
                _frames.CopyBody(body);
                return true;
            }
        }

        return false;
    }
}
