using PosTerminal.Hal.Jig;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>A board that keeps the wave that it is to play.</summary>
public sealed class KeptWave : IJigBoard
{
    public WaveBuffer? Wave { get; private set; }

    public int Blocks => 4;

    public bool CanMakeFresh => false;

    public void SetContact(int row, int column, bool isClosed)
    {
    }

    public void SetPower(bool isOn)
    {
    }

    public void SetCase(bool isOpen)
    {
    }

    public void Play(WaveBuffer wave, bool isSeen, long beforeUs, long untilUs) => Wave = wave;

    public void LetGo()
    {
    }

    public int LevelOf(byte[] bytes, int offset, int end) => -1;

    public bool TryMakeFresh(byte[] bytes, int offset, int end) => false;
}
