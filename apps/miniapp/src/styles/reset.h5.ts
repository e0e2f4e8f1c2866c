import './reset.h5.css';
