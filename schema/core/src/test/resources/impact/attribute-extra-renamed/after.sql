alter type address rename attribute street to road;
