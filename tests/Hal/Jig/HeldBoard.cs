using PosTerminal.Hal.Jig;

namespace PosTerminal.Tests.Hal.Jig;

/// <summary>A board that a jig holds: keeps what was done to it, as short words.</summary>
public sealed class HeldBoard : IJigBoard
{
    public string Done { get; private set; } = "";

    public int Contacts { get; private set; }

    public int Changes { get; private set; }

    public int LevelCount { get; private set; }

    public int Blocks => 4;

    public bool CanMakeFresh { get; set; }

    public string TakeDone()
    {
        string done = Done;
        Done = "";
        return done;
    }

    public void SetContact(int row, int column, bool isClosed)
    {
        Contacts += isClosed ? 1 : -1;
        Changes++;
    }

    public void SetPower(bool isOn) => Done += isOn ? "on " : "off ";

    public void SetCase(bool isOpen) => Done += isOpen ? "open " : "closed ";

    public void Play(WaveBuffer wave, bool isSeen, long beforeUs, long untilUs)
    {
        LevelCount = wave.Count;
        Done += isSeen ? "play " : "unseen ";
    }

    public void LetGo() => Done += "free ";

    /// <summary>One pin is wired, "watchdog", and it is high.</summary>
    public int LevelOf(byte[] bytes, int offset, int end) => end - offset == 8 && bytes[offset] == 'w' ? 1 : -1;

    public bool TryMakeFresh(byte[] bytes, int offset, int end)
    {
        Done += "fresh ";
        return end - offset > 1;
    }
}
