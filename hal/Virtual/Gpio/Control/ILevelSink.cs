namespace PosTerminal.Hal.Virtual.Gpio;

internal interface ILevelSink
{
    void LevelsChanged(ulong pins);
}
