using PosTerminal.Hal.Display;

namespace PosTerminal.Tests.Hal.Display;

/// <summary>A panel that keeps what it was sent.</summary>
public sealed class ListedPanel : IPanelBus
{
    private int _page;

    /// <summary>What the panel holds.</summary>
    public byte[] Memory { get; } = new byte[1024];

    public bool IsConnected { get; set; } = true;

    public bool IsOn { get; private set; }

    public bool WasSetUp { get; private set; }

    public int Transfers { get; private set; }

    public int Pages { get; private set; }

    public bool TryWrite(byte[] data)
    {
        Transfers++;
        if (IsConnected && data[0] == 0x40)
        {
            TakePage(data);
        }
        else if (IsConnected)
        {
            TakeCommand(data);
        }

        return IsConnected;
    }

    /// <summary>Forgets what a panel forgets without power.</summary>
    public void CutPower()
    {
        IsOn = false;
        WasSetUp = false;
        System.Array.Clear(Memory, 0, Memory.Length);
    }

    private void TakePage(byte[] data)
    {
        System.Array.Copy(data, 1, Memory, _page * 128, 128);
        Pages++;
    }

    private void TakeCommand(byte[] data)
    {
        _page = data[1] >= 0xB0 && data[1] <= 0xB7 ? data[1] - 0xB0 : _page;
        IsOn = data[1] == 0xAF || (IsOn && data[1] != 0xAE);
        WasSetUp = WasSetUp || data[1] == 0xAE;
    }
}
