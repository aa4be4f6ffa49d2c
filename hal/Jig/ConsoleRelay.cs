using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Jig;

/// <summary>
/// The board's console behind the jig: its lines go to the host as events, as "~1503120 c  310 ms  link.up". So the jig
/// can let go of the console's line too, before it takes the supply away.
/// </summary>
public sealed class ConsoleRelay
{
    private readonly ISerialLine _console;
    private readonly LineInput _input;
    private readonly byte[] _word = new byte[2];

    /// <summary>A relay to a board's console.</summary>
    public ConsoleRelay(ISerialLine console)
    {
        _console = console;
        _input = new LineInput(console);
    }

    /// <summary>Bytes of the line that was read last.</summary>
    public byte[] Bytes => _input.Bytes;

    /// <summary>How many they are.</summary>
    public int Count => _input.Count;

    /// <summary>Forgets what the board has not ended: it starts anew.</summary>
    public void Forget() => _input.Forget();

    /// <summary>Puts the next line into an event; false when there is none.</summary>
    public bool TryRead(JigText text, long nowUs)
    {
        if (!_input.TryRead())
        {
            return false;
        }
        text.Clear();
        text.Put("< ~");
        text.PutNumber(nowUs);
        text.Put(" c ");
        text.PutBytes(_input.Bytes, 0, _input.Count);
        text.End();
        return true;
    }

    /// <summary>Says a command of one character to the console; false when the line takes none now.</summary>
    public bool TrySay(int command)
    {
        _word[0] = (byte)command;
        _word[1] = (byte)'\r';
        return _console.TryWrite(_word, _word.Length);
    }
}
