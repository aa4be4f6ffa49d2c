namespace PosTerminal.Hal.Gpio;

internal interface ILevelSink
{
    void LevelsChanged(ulong pins);
}
