namespace PosTerminal.Hal.Gpio;

/// <summary>Which lines hang together by closed contacts, as one mask of lines per line.</summary>
internal sealed class PinWiring
{
    private readonly ulong[] _contacts = new ulong[VirtualBoard.PinCount];
    private readonly ulong[] _nets = new ulong[VirtualBoard.PinCount];

    internal PinWiring()
    {
        for (int pin = 0; pin < _nets.Length; pin++)
        {
            _nets[pin] = 1UL << pin;
        }
    }

    internal ulong Net(int pin)
    {
        return _nets[pin];
    }

    internal bool IsClosed(int a, int b)
    {
        return (_contacts[a] >> b & 1) != 0;
    }

    internal void Close(int a, int b)
    {
        _contacts[a] |= 1UL << b;
        _contacts[b] |= 1UL << a;
        Spread(a);
    }

    internal void Open(int a, int b)
    {
        _contacts[a] &= ~(1UL << b);
        _contacts[b] &= ~(1UL << a);
        Spread(a);
        Spread(b);
    }

    private void Spread(int start)
    {
        ulong net = 1UL << start;
        ulong before = 0;
        while (net != before)
        {
            before = net;
            net |= Neighbours(net);
        }

        for (ulong rest = net; rest != 0; rest &= rest - 1)
        {
            _nets[PinBits.Lowest(rest)] = net;
        }
    }

    private ulong Neighbours(ulong net)
    {
        ulong found = 0;
        for (; net != 0; net &= net - 1)
        {
            found |= _contacts[PinBits.Lowest(net)];
        }

        return found;
    }
}
