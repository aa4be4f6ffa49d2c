namespace PosTerminal.Hal.Gpio;

/// <summary>Who watches which pin, in the order of arrival.</summary>
internal sealed class PinObservers
{
    private readonly IPinObserver[][] _observers = new IPinObserver[VirtualBoard.PinCount][];

    internal ulong Pins { get; private set; }

    internal void Add(int pin, IPinObserver observer)
    {
        IPinObserver[] old = Of(pin);
        IPinObserver[] wider = new IPinObserver[old.Length + 1];
        System.Array.Copy(old, 0, wider, 0, old.Length);
        wider[old.Length] = observer;
        _observers[pin] = wider;
        Pins |= 1UL << pin;
    }

    internal void Remove(int pin, IPinObserver observer)
    {
        IPinObserver[] old = Of(pin);
        int kept = 0;
        for (int i = 0; i < old.Length; i++)
        {
            kept += old[i] == observer ? 0 : 1;
        }

        IPinObserver[] rest = new IPinObserver[kept];
        int next = 0;
        for (int i = 0; i < old.Length; i++)
        {
            if (old[i] != observer)
            {
                rest[next++] = old[i];
            }
        }

        _observers[pin] = rest;
        Pins = kept == 0 ? Pins & ~(1UL << pin) : Pins;
    }

    internal void Tell(int pin, bool level, long timeNs)
    {
        IPinObserver[] observers = Of(pin);
        for (int i = 0; i < observers.Length; i++)
        {
            observers[i].LevelChanged(pin, level, timeNs);
        }
    }

    private IPinObserver[] Of(int pin)
    {
        return _observers[pin] ?? new IPinObserver[0];
    }
}
